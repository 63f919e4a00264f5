"""What belongs to the words for somebody without a name: "people briefed on the plans"."""
