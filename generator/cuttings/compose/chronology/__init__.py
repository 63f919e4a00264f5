"""What happened when: timelines of people and other entities, and of events."""
