-- Where people were brought who stand on no list; with three sides and more nobody can say it
-- from the side that brought them. Null: somebody of a manifest, or recorded before this stood here.
alter table variance add column to_party text references party;
