"""Resolves descriptions: by a noun that the text gives a person, `called`, or a body; `traits` by age or occupation."""
