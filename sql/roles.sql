-- Roles belong to the cluster, not to a database: they are made apart from the numbered
-- migrations, and this file may be run again. {{roles}} carries the mandate's id, so that
-- several mandates can live in one cluster and never share a login.
--   {{roles}}_desk            LOGIN; serves the desk's officers
--   {{roles}}_party           group of all parties' logins; holds their grants
--   {{roles}}_party_<party>   LOGIN; one a party, made when the party is admitted
do $$
begin
  if to_regrole('{{roles}}_party') is null then create role {{roles}}_party nologin; end if;
  if to_regrole('{{roles}}_desk') is null then create role {{roles}}_desk login; end if;
end
$$;
