"""Writes what is connected with what as networks: GEXF for Gephi and NetworkX, CSV files for the importer of Neo4j."""
