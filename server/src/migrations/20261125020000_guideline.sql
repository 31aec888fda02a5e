-- Guideline 4403: its versions, and who has taken note of them (R5, R7). No picture and no connection work before the version
-- in force is acknowledged. Both tables only grow: what somebody has read stays known, word for word.

create table guideline (
  id uuid primary key default uuidv7(),
  -- Counts up, given here: of the versions whose time has come, the highest counts.
  number int not null unique check (number > 0),
  label text not null unique check (length(label) between 1 and 60),
  title_vi text not null check (length(title_vi) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  -- Paragraphs apart by an empty line; a line that begins with `## ` is a heading, one with `- ` a point of a list.
  body_vi text not null check (length(body_vi) between 1 and 20000),
  body_en text not null check (length(body_en) between 1 and 20000),
  published_at timestamptz not null,
  -- Null: came with the program.
  published_by uuid,
  -- From when on it is asked for; before that it can be acknowledged already.
  in_force_from timestamptz not null check (in_force_from >= published_at)
);
create function number_guideline() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.number := 1 + coalesce((select max(number) from guideline), 0);
  return new;
end $$;
create trigger guideline_numbered before insert on guideline for each row execute function number_guideline();

create table guideline_acknowledgement (
  guideline_id uuid not null references guideline (id),
  person_id uuid not null,
  acknowledged_at timestamptz not null,
  -- Who answers for it; only for a tool, which reads nothing.
  acknowledged_by uuid check (acknowledged_by <> person_id),
  -- Which transaction wrote it: replicas read what was added since they looked.
  written_by xid8 not null default '0',
  primary key (guideline_id, person_id)
);
create index guideline_acknowledgement_of_person on guideline_acknowledgement (person_id);
create index guideline_acknowledgement_by_writing on guideline_acknowledgement (written_by);

create trigger guideline_append_only before update or delete on guideline for each row execute function refuse_change();
create trigger guideline_no_truncate before truncate on guideline for each statement execute function refuse_change();
create trigger guideline_acknowledgement_append_only before update or delete on guideline_acknowledgement
  for each row execute function refuse_change();
create trigger guideline_acknowledgement_no_truncate before truncate on guideline_acknowledgement
  for each statement execute function refuse_change();

-- Who answers for a tool: whoever holds the grant by whose leave it was given; for one that nobody gave, the Telecom
-- Department.
create function answers_for_tool(who uuid, tool uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from access_grant g left join access_grant p on p.id = g.parent_id
    where g.person_id = tool and g.role = 'tool' and g.ended_at is null and (g.expires_at is null or g.expires_at > at)
      and case when g.parent_id is not null then p.person_id = who else exists (
        select from access_grant t where t.person_id = who and t.role = 'telecom' and t.ended_at is null
          and t.valid_from <= at and (t.expires_at is null or t.expires_at > at)) end)
$$;
create function check_acknowledgement() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.acknowledged_by is null and exists (select from access_grant where person_id = new.person_id and role = 'tool') then
    raise exception 'a tool acknowledges nothing itself' using errcode = 'check_violation';
  end if;
  if new.acknowledged_by is not null and not answers_for_tool(new.acknowledged_by, new.person_id, new.acknowledged_at) then
    raise exception 'only who answers for a tool acknowledges for it' using errcode = 'check_violation';
  end if;
  if new.acknowledged_at < (select published_at from guideline where id = new.guideline_id) then
    raise exception 'nobody acknowledges what is not published yet' using errcode = 'check_violation';
  end if;
  new.written_by := pg_current_xact_id();
  return new;
end $$;
create trigger guideline_acknowledgement_checked before insert on guideline_acknowledgement
  for each row execute function check_acknowledgement();

create function announce_guideline() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_guideline', '');
  return null;
end $$;
create trigger guideline_announce after insert on guideline for each statement execute function announce_guideline();
create trigger guideline_acknowledgement_announce after insert on guideline_acknowledgement
  for each statement execute function announce_guideline();

grant select on guideline, guideline_acknowledgement to hub_app, hub_job;
grant insert (label, title_vi, title_en, body_vi, body_en, published_at, published_by, in_force_from) on guideline to hub_app;
grant insert (guideline_id, person_id, acknowledged_at, acknowledged_by) on guideline_acknowledgement to hub_app;

alter table guideline enable row level security;
alter table guideline_acknowledgement enable row level security;
-- Everybody reads what he is to follow; only who works for the whole country publishes.
create policy app_reads on guideline for select to hub_app using (true);
create policy app_publishes on guideline for insert to hub_app with check ((select scope_country()));
create policy job_reads on guideline for select to hub_job using (true);
-- An acknowledgement is as visible as its person's grants (the sub-query is itself under their policy).
create policy app_in_scope on guideline_acknowledgement for select to hub_app
  using ((select scope_country())
    or exists (select from access_grant g where g.person_id = guideline_acknowledgement.person_id and g.ended_at is null));
create policy app_writes on guideline_acknowledgement for insert to hub_app with check (true);
create policy job_reads on guideline_acknowledgement for select to hub_job using (true);

insert into guideline (label, title_vi, title_en, body_vi, body_en, published_at, in_force_from) values (
'4403/CV-BCĐ',
'Hướng dẫn 4403/CV-BCĐ về camera giám sát tại cơ sở cách ly (bản tóm tắt)',
'Guideline 4403/CV-BCĐ on surveillance cameras at quarantine facilities (summary)',
$vi$Đây là bản tóm tắt công văn 4403/CV-BCĐ ngày 30/5/2021 của Ban Chỉ đạo Quốc gia và các yêu cầu kèm theo khi triển khai Hệ thống kết nối tập trung camera giám sát. Bản tóm tắt không thay thế văn bản gốc; khi có chỗ khác nhau, thực hiện theo văn bản gốc. Mọi người lắp đặt, kết nối, quản lý hoặc sử dụng camera đều phải được phổ biến, quán triệt trước khi làm việc.

## Nơi phải có camera
- Hành lang bên ngoài các phòng.
- Sảnh các tầng.
- Sân; khu lấy mẫu; khu tiếp đón; khu khám; khu giao nhận hàng hoá.
- Bên ngoài khu tắm, vệ sinh dùng chung.
- Cổng ra vào.
- Các khu vực công cộng khác.

## Nơi không bao giờ được đặt camera
- Bên trong phòng ở.
- Bên trong nhà tắm, nhà vệ sinh.
- Camera đặt ở khu vực cho phép cũng không được hướng vào bên trong những nơi này. Nếu thấy hình như vậy, ngừng xem, báo ngay cho quản lý cơ sở để chỉnh hoặc gỡ camera.

## An toàn thông tin
- Chỉ dùng tài khoản của chính mình; không cho mượn, không dùng chung mật khẩu hay mã xác thực.
- Chỉ xem trong phạm vi và thời hạn được giao, vì công việc được giao.
- Không tiết lộ địa chỉ, mật khẩu của camera; không kết nối camera ra ngoài hệ thống.
- Mỗi lần đăng nhập, xem hình, thay đổi hay bị từ chối đều được ghi vào nhật ký truy cập và được kiểm tra.
- Thấy dấu hiệu lộ mật khẩu, truy cập lạ hoặc camera bị can thiệp thì báo ngay cho quản trị viên của tỉnh.

## Bảo mật
- Hình ảnh, thông tin nhận được và lưu giữ là thông tin phải bảo mật; không chụp, quay lại, chép ra ngoài, đăng tải hoặc chuyển cho người không có thẩm quyền.
- Thôi nhiệm vụ thì thôi xem; đề nghị thu hồi quyền không còn cần.

## Duy trì hoạt động
- Camera phải hoạt động thường xuyên, liên tục và giữ kết nối với hệ thống. Thấy mất hình thì khắc phục hoặc báo ngay; vướng mắc báo về Cục Viễn thông.$vi$,
$en$This is a summary of letter 4403/CV-BCĐ of 30 May 2021 by the National Steering Committee and of what is demanded with it for the central system that connects surveillance cameras. It does not replace the letter: where they differ, the letter holds. Everybody who installs, connects, manages or uses cameras is briefed on it before starting work.

## Where cameras must be
- Corridors outside the rooms.
- Lobbies of each floor.
- Yard; sampling, reception, medical check and goods hand-over areas.
- Outside shared baths and toilets.
- The entrance gate.
- Other public areas.

## Where a camera may never be
- In rooms where people stay.
- In baths and toilets.
- Nor may a camera in a permitted area point into these. Whoever sees such a picture stops watching and tells the facility's manager at once, so that the camera is turned or taken down.

## Information security
- Use your own account only; never lend it, never share a password or a second factor.
- Watch only within the scope and time given to you, and for the work given to you.
- Never disclose a camera's address or password; never connect a camera to anything outside the system.
- Each sign-in, view, change and refusal is written to the access log, and the log is checked.
- Report a leaked password, strange access or a tampered camera to your province's administrator at once.

## Confidentiality
- Pictures and information that are received or stored are confidential: no photographs, recordings or copies taken out, no publishing, no passing on to anybody without authority.
- When your task ends, so does your watching; ask for access that is no longer needed to be taken back.

## Keeping it running
- Cameras work regularly and without a break, and stay connected to the system. Mend or report a lost picture at once; problems go to the Telecom Department.$en$,
'2021-05-30 00:00:00+07', '2021-05-30 00:00:00+07');
