"""How sure it is that a statement was made so, by whom it is given to, from features that mean something.

`attributed` is what is judged, and `basis` what its speaker rests on. `speaker_features`, `cue_features`,
`claim_features` and `edge_features` find what speaks for it and against it, each by a name that has a weight in
`statement-confidence.yml`; `score` turns them into a probability.
"""
