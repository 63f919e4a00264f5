"""Which place of the gazetteer a name means."""
