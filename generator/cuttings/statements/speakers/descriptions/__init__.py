"""Resolves descriptions: `called` by a noun that the text gives somebody, `traits` by age, children or occupation."""
