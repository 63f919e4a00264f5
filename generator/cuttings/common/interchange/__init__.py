"""What more than one stage writes for other programs: JSON records, CSV tables, references to articles."""
