-- Actors of entities that few recognise: the country is the one that claims the territory.
ALTER TABLE actors ADD COLUMN entity TEXT;
ALTER TABLE actor_mentions ADD COLUMN other_sectors TEXT; -- joined by |
