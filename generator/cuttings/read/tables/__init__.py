"""Reads tables with an article in each row: CSV and TSV, workbooks of Excel, Parquet."""
