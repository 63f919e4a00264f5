"""What is told of a page elsewhere: its description in search engines, its summary on a card beside a link."""
