def infer_years(articles, events): return tuple(articles)
