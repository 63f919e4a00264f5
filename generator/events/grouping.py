from generator.events.account import weigh
from generator.events.linkage import link
def group_events(articles, analyses, mentions): return ()
