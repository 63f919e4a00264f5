"""What several accounts quote: the same words of somebody, and words that they give to different people."""
