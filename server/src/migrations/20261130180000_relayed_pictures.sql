-- Pictures over a link: by which child a linked camera's picture may be had. Null: by none, since its own hub shares no more than
-- its status; or it is this hub's own.
alter table camera add column live_via_hub_id uuid references hub (id);
-- What was told before does not say it: parents are told anew.
update link_policy set version = version + 1;
