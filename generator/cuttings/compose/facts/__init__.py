"""What pages look up about the library, put in order once."""
