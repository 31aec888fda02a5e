-- Version 1 of the connection standard, which comes with the program. What the letters of 2021 ask is told in our own words, and
-- thresholds that no letter names are called good practice. Decision 724/QĐ-BTTTT is younger than the programme of 2021, and
-- recommends: its criteria are recommendations here, so that no camera fails by them.

insert into connection_standard (label, published_at, in_force_from)
  values ('Tiêu chuẩn kết nối – bản 1', '2021-06-01 00:00:00+07', '2021-06-01 00:00:00+07');
insert into connection_check (standard_id, code, position, method, severity, parameters, title_vi, title_en, guidance_vi,
  guidance_en, source_vi, source_en)
select s.id, v.* from connection_standard s cross join (values
('VIDEO_CODEC', 1, 'MEASURED', 'REQUIRED', '{"codecs": ["H264"]}'::jsonb,
 'Chuẩn nén hình', 'Video codec',
 'Hình phải ở chuẩn nén mà mọi trình duyệt đều xem được. H.264 (AVC) là chuẩn đó; H.265 nhiều máy không giải mã được.

Hub đọc chuẩn nén ngay khi hỏi camera. Tại chỗ: xem mục Video hoặc Encoding trong trang cấu hình của camera.

Camera chỉ có H.265 thì bật luồng phụ (sub-stream) H.264 và đăng ký địa chỉ của luồng đó. Camera quá cũ chỉ có MJPEG thì cần thay.',
 'The picture is in a codec that every browser plays. H.264 (AVC) is; H.265 is not decoded on many machines.

The hub reads the codec when it asks the camera. On site: the Video or Encoding section of the camera''s own pages.

Where the main stream is H.265, switch on a sub-stream in H.264 and register that address. A camera that knows MJPEG alone has to be replaced.',
 'Công văn tháng 6/2021, mục 1a, 2a (hướng dẫn cơ sở, khảo sát camera đủ điều kiện); ngưỡng cụ thể là kinh nghiệm tốt, Cục Viễn thông điều chỉnh được',
 'Letter of June 2021, points 1a and 2a (guide facilities, survey what is eligible); the threshold itself is good practice, for the Telecom Department to change'),
('RESOLUTION', 2, 'MEASURED', 'REQUIRED', '{"minWidth": 1280, "minHeight": 720}'::jsonb,
 'Độ phân giải', 'Resolution',
 'Đủ nét để thấy ai đang ở cổng, hành lang: từ 1280 × 720 điểm ảnh.

Hub đo trên hình. Tại chỗ: mục Resolution trong cấu hình luồng đã đăng ký, không phải luồng khác.

Tăng độ phân giải của luồng đã đăng ký. Nếu đường truyền yếu, giảm số khung hình trước khi giảm độ phân giải.',
 'Sharp enough to see who stands at the gate or in the corridor: 1280 × 720 pixels or more.

The hub measures it on the picture. On site: Resolution of the very stream that is registered, not of another one.

Raise the resolution of that stream. Where the line is weak, lower the frame rate before the resolution.',
 'Công văn tháng 6/2021, mục 1a, 2a (hướng dẫn cơ sở, khảo sát camera đủ điều kiện); ngưỡng cụ thể là kinh nghiệm tốt, Cục Viễn thông điều chỉnh được',
 'Letter of June 2021, points 1a and 2a (guide facilities, survey what is eligible); the threshold itself is good practice, for the Telecom Department to change'),
('FRAME_RATE', 3, 'MEASURED', 'REQUIRED', '{"minFramesPerSecond": 10}'::jsonb,
 'Số khung hình mỗi giây', 'Frame rate',
 'Dưới 10 khung hình mỗi giây, người đi nhanh qua cổng có thể không được ghi lại.

Hub đếm khung hình nhận được. Tại chỗ: mục Frame rate (FPS).

Đặt 12 đến 15. Cao hơn 25 không giúp ích cho giám sát mà chỉ tốn đường truyền.',
 'Below ten frames a second somebody who walks quickly through the gate may not be on the picture.

The hub counts the frames that arrive. On site: Frame rate (FPS).

Set 12 to 15. More than 25 helps nobody who watches, and takes the line.',
 'Công văn tháng 6/2021, mục 1a, 2a (hướng dẫn cơ sở, khảo sát camera đủ điều kiện); ngưỡng cụ thể là kinh nghiệm tốt, Cục Viễn thông điều chỉnh được',
 'Letter of June 2021, points 1a and 2a (guide facilities, survey what is eligible); the threshold itself is good practice, for the Telecom Department to change'),
('KEY_FRAME_INTERVAL', 4, 'MEASURED', 'REQUIRED', '{"maxKeyFrameSeconds": 4}'::jsonb,
 'Khoảng cách khung hình gốc', 'Key-frame interval',
 'Hình chỉ hiện từ khung hình gốc (I-frame) kế tiếp. Khoảng cách càng dài, người mở camera càng phải chờ.

Hub đo thời gian giữa hai khung hình gốc. Tại chỗ: mục I-frame interval hoặc GOP, thường tính bằng số khung hình.

Đặt 2 giây: với 15 khung hình mỗi giây là GOP 30. Tắt các chế độ Smart codec, H.264+ vì chúng kéo dài khoảng cách này.',
 'A picture appears with the next key frame (I-frame): the further apart they are, the longer whoever opens the camera waits.

The hub measures the time between two key frames. On site: I-frame interval or GOP, mostly counted in frames.

Set two seconds: GOP 30 at 15 frames a second. Switch smart codecs (H.264+) off: they stretch the interval.',
 'Công văn tháng 6/2021, mục 1a, 2a (hướng dẫn cơ sở, khảo sát camera đủ điều kiện); ngưỡng cụ thể là kinh nghiệm tốt, Cục Viễn thông điều chỉnh được',
 'Letter of June 2021, points 1a and 2a (guide facilities, survey what is eligible); the threshold itself is good practice, for the Telecom Department to change'),
('BIT_RATE', 5, 'MEASURED', 'RECOMMENDED', '{"minKbps": 256, "maxKbps": 4096}'::jsonb,
 'Tốc độ luồng hình', 'Bit rate',
 'Quá thấp thì hình vỡ, quá cao thì nghẽn đường truyền của cả cơ sở. 1 Mbit/s là khoảng 10,8 GB mỗi ngày cho một camera.

Hub tính trên dữ liệu nhận được. Tại chỗ: mục Bit rate.

Đặt tốc độ thay đổi (VBR) với trần 1 đến 2 Mbit/s cho hình 720p; kiểm tra tổng của mọi camera so với đường truyền lên.',
 'Too low and the picture breaks up; too high and the facility''s whole line is full. 1 Mbit/s is some 10.8 GB a day for one camera.

The hub reckons it from what arrives. On site: Bit rate.

Set a variable rate (VBR) with a ceiling of 1 to 2 Mbit/s for 720p, and hold the sum of all cameras against the uplink.',
 'Công văn tháng 6/2021, mục 1a, 2a (hướng dẫn cơ sở, khảo sát camera đủ điều kiện); ngưỡng cụ thể là kinh nghiệm tốt, Cục Viễn thông điều chỉnh được',
 'Letter of June 2021, points 1a and 2a (guide facilities, survey what is eligible); the threshold itself is good practice, for the Telecom Department to change'),
('PROTOCOL', 6, 'MEASURED', 'REQUIRED', '{"protocols": ["RTSP", "RTSPS"]}'::jsonb,
 'Giao thức', 'Protocol',
 'Camera phải đưa hình qua RTSP. Camera chỉ xem được bằng ứng dụng của hãng, qua máy chủ ở nước ngoài, thì không kết nối được và không an toàn.

Hub thử mở luồng. Tại chỗ: bật RTSP trong mục Network và ghi lại đường dẫn của luồng.

Bật RTSP, tắt kết nối đám mây của hãng (P2P). Nếu camera không có RTSP, nối qua đầu ghi (NVR) có RTSP hoặc thay camera.',
 'The camera gives its picture over RTSP. One that shows it in its maker''s app alone, by a server abroad, cannot be connected and is not safe.

The hub tries to open the stream. On site: switch RTSP on under Network, and note the path of the stream.

Switch RTSP on and the maker''s cloud (P2P) off. Without RTSP: connect by a recorder (NVR) that has it, or replace the camera.',
 'Công văn tháng 6/2021, mục 1a, 2a (hướng dẫn cơ sở, khảo sát camera đủ điều kiện); ngưỡng cụ thể là kinh nghiệm tốt, Cục Viễn thông điều chỉnh được',
 'Letter of June 2021, points 1a and 2a (guide facilities, survey what is eligible); the threshold itself is good practice, for the Telecom Department to change'),
('AUTHENTICATION', 7, 'MEASURED', 'REQUIRED', '{"authentication": ["DIGEST_SHA256", "DIGEST_MD5"]}'::jsonb,
 'Đăng nhập vào luồng hình', 'Authentication of the stream',
 'Luồng hình phải đòi tên và mật khẩu, và mật khẩu không được đi qua mạng ở dạng đọc được.

Hub xem camera trả lời thế nào khi chưa đăng nhập, và đòi cách đăng nhập nào.

Trong mục Security hoặc Authentication chọn Digest, không chọn None hay Basic. Tạo cho hub một tài khoản riêng chỉ được xem.',
 'The stream asks for a name and a password, and the password does not cross the network in a form that can be read.

The hub looks at what the camera answers before signing in, and which way of signing in it asks for.

Under Security or Authentication choose Digest, not None or Basic. Make an account for the hub that may watch and nothing else.',
 'Công văn tháng 6/2021, mục 1c, 2d (an toàn thông tin theo hướng dẫn 4403); cách kiểm tra là kinh nghiệm tốt',
 'Letter of June 2021, points 1c and 2d (information security, with guideline 4403); how it is checked is good practice'),
('DEFAULT_PASSWORD_CHANGED', 8, 'ASKED', 'REQUIRED', '{}'::jsonb,
 'Đã đổi mật khẩu mặc định', 'Default password changed',
 'Mật khẩu của nhà sản xuất có trên mạng: ai cũng vào được camera còn giữ mật khẩu đó.

Hỏi người quản lý cơ sở và thử đăng nhập bằng mật khẩu mặc định trên nhãn hoặc trong sách hướng dẫn: phải bị từ chối.

Đổi mật khẩu quản trị của từng camera, mỗi camera một mật khẩu riêng, ít nhất 8 ký tự có chữ hoa, chữ thường, chữ số và ký tự đặc biệt. Xoá các tài khoản không dùng.',
 'The maker''s passwords are on the internet: anybody gets into a camera that still has one.

Ask the facility''s manager, and try the default password of the label or the manual: it must be refused.

Change the administrator''s password of each camera, each to one of its own: eight characters or more with capital and small letters, digits and a special one. Remove accounts that nobody uses.',
 'Công văn tháng 6/2021, mục 1c, 2d (an toàn thông tin theo hướng dẫn 4403); cách kiểm tra là kinh nghiệm tốt',
 'Letter of June 2021, points 1c and 2d (information security, with guideline 4403); how it is checked is good practice'),
('FIRMWARE_AGE', 9, 'ASKED', 'RECOMMENDED', '{"maxFirmwareMonths": 24}'::jsonb,
 'Tuổi của phần mềm camera', 'Age of the firmware',
 'Phần mềm cũ thường còn những lỗ hổng đã được công bố và bị khai thác.

Xem ngày của bản phần mềm trong mục System hoặc Maintenance, so với bản mới nhất trên trang của hãng.

Cập nhật từ trang chính thức của hãng, ngoài giờ cao điểm, từng camera một. Hãng không còn ra bản mới thì lập kế hoạch thay.',
 'Old firmware mostly has holes that have been published and are made use of.

Look at the date of the version under System or Maintenance, and hold it against the newest on the maker''s site.

Update from the maker''s own site, outside busy hours, one camera after the other. Where the maker makes no more versions, plan to replace it.',
 'Công văn tháng 6/2021, mục 1c, 2d (an toàn thông tin theo hướng dẫn 4403); cách kiểm tra là kinh nghiệm tốt',
 'Letter of June 2021, points 1c and 2d (information security, with guideline 4403); how it is checked is good practice'),
('TIME_IN_SYNC', 10, 'ASKED', 'RECOMMENDED', '{"maxClockOffsetSeconds": 5}'::jsonb,
 'Đồng hồ đúng giờ', 'Clock in time',
 'Giờ trên hình phải đúng, nếu không hình lưu lại không dùng được để đối chiếu.

So giờ hiện trên hình với giờ thật (UTC+7).

Bật NTP với máy chủ thời gian trong mạng, múi giờ UTC+7, tắt giờ mùa hè.',
 'The time on the picture is right, or recordings cannot be held against anything.

Compare the time on the picture with the real one (UTC+7).

Switch NTP on with a time server of the network, time zone UTC+7, no daylight saving.',
 'Công văn tháng 6/2021, mục 1c, 2d (hoạt động thường xuyên, liên tục); ngưỡng cụ thể là kinh nghiệm tốt',
 'Letter of June 2021, points 1c and 2d (working regularly, without a break); the threshold itself is good practice'),
('UPLINK', 11, 'ASKED', 'REQUIRED', '{"minUplinkKbps": 1536}'::jsonb,
 'Đường truyền lên', 'Uplink',
 'Đường truyền lên của cơ sở phải chịu được mọi camera cùng lúc, tính cho mỗi camera.

Đo tốc độ tải lên tại cơ sở vào giờ bận, chia cho số camera.

Nâng gói cước hoặc kéo cáp quang; trong lúc chờ, giảm tốc độ luồng hình. Không dùng chung đường truyền với mạng cho người cách ly.',
 'The facility''s uplink carries all its cameras at once; reckoned for each camera.

Measure the upload rate on site at a busy hour, and divide it by the number of cameras.

Order more, or lay fibre; lower bit rates meanwhile. Do not share the line with the guests'' network.',
 'Công văn tháng 6/2021, mục 1c, 2d (hoạt động thường xuyên, liên tục); ngưỡng cụ thể là kinh nghiệm tốt',
 'Letter of June 2021, points 1c and 2d (working regularly, without a break); the threshold itself is good practice'),
('SECURITY_DOCUMENTATION', 12, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Có tài liệu hướng dẫn', 'Documented',
 'Thiết bị có tài liệu hướng dẫn cho người dùng, trong đó nêu các cảm biến mà thiết bị dùng để thu thập dữ liệu.

Hỏi người lắp đặt, hoặc tìm trên trang của hãng theo mã thiết bị.

Lưu tài liệu cùng hồ sơ cơ sở; không có tài liệu thì không mua thêm loại đó.',
 'There is a manual for users, which also names the sensors by which the device collects data.

Ask whoever installed it, or look for the model on the maker''s site.

Keep the manual with the facility''s papers; buy no more of a kind that has none.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_BRUTE_FORCE', 13, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Chống dò mật khẩu', 'Withstands guessing',
 'Sau nhiều lần đăng nhập sai liên tục, thiết bị khoá đăng nhập một thời gian; lời báo lỗi không giúp kẻ dò mật khẩu.

Nhập sai mật khẩu 5 lần liền: thiết bị phải khoá vài phút.

Bật khoá đăng nhập (Illegal login lock). Thiết bị không có thì chỉ đặt trong mạng riêng.',
 'After several wrong sign-ins in a row the device locks for a while, and what it says of them helps nobody who guesses.

Type a wrong password five times: it must lock for some minutes.

Switch the login lock on. A device without one belongs in a network of its own.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_PASSWORD_RULES', 14, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Quản lý mật khẩu an toàn', 'Rules for passwords',
 'Thiết bị buộc đổi mật khẩu khi dùng lần đầu, đòi mật khẩu phức tạp, và lưu mật khẩu ở dạng mã hoá.

Thử đặt một mật khẩu quá đơn giản: thiết bị phải từ chối.

Cập nhật phần mềm; thiết bị vẫn nhận mật khẩu đơn giản thì ghi lại để thay.',
 'The device makes its owner change the first password, asks for a complex one, and keeps it encrypted.

Try to set a simple password: it must be refused.

Update the firmware; note a device that still takes a simple one, to be replaced.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_VULNERABILITIES', 15, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Hãng tiếp nhận và công bố lỗ hổng', 'Vulnerabilities are handled',
 'Nhà sản xuất có nơi tiếp nhận và công bố lỗ hổng, kèm phiên bản bị ảnh hưởng và cách xử lý.

Tìm trang thông báo bảo mật (Security advisory) của hãng.

Theo dõi trang đó; có lỗ hổng nghiêm trọng thì cập nhật ngay hoặc tạm ngắt camera khỏi mạng ngoài.',
 'The maker takes in and publishes vulnerabilities, with the versions concerned and what to do.

Look for the maker''s page of security advisories.

Follow it; with a grave one update at once, or take the camera off outside networks for the while.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_UPDATES', 16, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Cập nhật an toàn', 'Safe updates',
 'Bản cập nhật đi qua kênh an toàn, thiết bị kiểm tra tính nguyên vẹn trước khi cài, và báo khi có bản mới.

Xem mục cập nhật: có kiểm tra chữ ký hoặc mã kiểm tra, có báo bản mới.

Chỉ lấy bản cập nhật từ hãng; không cài tệp nhận qua tin nhắn hay diễn đàn.',
 'Updates come over a safe channel, are checked for integrity before they are installed, and new ones are announced.

Look at the update section: a signature or checksum is verified, and new versions are shown.

Take updates from the maker alone; install no file from a message or a forum.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_SESSIONS', 17, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Phiên đăng nhập an toàn', 'Safe sessions',
 'Phiên làm việc trên trang cấu hình dùng khoá phiên không đoán được và tự đăng xuất khi không dùng.

Để trang cấu hình không thao tác một lúc: phải đòi đăng nhập lại.

Đặt thời gian tự đăng xuất ngắn nhất có thể.',
 'A session on the camera''s pages has a key that cannot be guessed, and ends by itself when idle.

Leave the pages alone for a while: they must ask to sign in again.

Set the shortest idle time there is.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_CHANNEL', 18, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Kênh giao tiếp an toàn', 'Safe channels',
 'Quản trị thiết bị đi qua kênh mã hoá.

Mở trang cấu hình bằng https; Telnet và http không mã hoá phải tắt được.

Bật HTTPS, tắt Telnet, FTP, UPnP và các dịch vụ không dùng.',
 'The device is administered over an encrypted channel.

Open its pages by https; Telnet and plain http can be switched off.

Switch HTTPS on; Telnet, FTP, UPnP and whatever is not used off.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_INTERFACES', 19, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Kiểm soát các giao diện', 'Interfaces under control',
 'Cổng mạng, cổng vật lý và giao diện cấu hình chỉ mở những gì cần, và đòi đăng nhập.

Xem danh sách cổng đang mở; xem camera có khe thẻ nhớ, cổng USB mà người lạ với tới không.

Đóng cổng không dùng, không mở cổng ra internet (port forwarding), lắp camera ngoài tầm với.',
 'Network ports, physical ports and configuration open only what is needed, and ask to sign in.

Look at the list of open ports, and whether strangers can reach a card slot or a USB port.

Close what is not used, forward no port to the internet, mount the camera out of reach.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_PERSONAL_DATA', 20, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Bảo vệ dữ liệu cá nhân', 'Personal data protected',
 'Có thể đặt nơi xử lý và lưu dữ liệu tại Việt Nam, và người dùng được báo dữ liệu nằm ở nước nào.

Xem phần lưu trữ và đám mây trong cấu hình, và thông báo khi khởi tạo thiết bị.

Tắt lưu trữ đám mây ở nước ngoài; lưu trên đầu ghi của cơ sở.',
 'Data can be kept and processed in Vietnam, and users are told in which country they are.

Look at storage and cloud in the settings, and at what is said when the device is first set up.

Switch storage in clouds abroad off; keep recordings on the facility''s own recorder.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)'),
('SECURITY_DATA_DELETION', 21, 'ASKED', 'RECOMMENDED', '{}'::jsonb,
 'Xoá được dữ liệu', 'Data can be deleted',
 'Người dùng xoá được dữ liệu trên thiết bị, và thiết bị báo đã xoá được hay chưa.

Tìm chức năng định dạng thẻ nhớ và khôi phục gốc (Factory reset).

Trước khi chuyển, trả hay thanh lý camera: xoá dữ liệu, khôi phục gốc và ghi biên bản.',
 'Users can delete what the device keeps, and it says whether it has been deleted.

Look for formatting of the card and factory reset.

Before a camera is moved, returned or scrapped: delete, reset, and write it down.',
 'Quyết định 724/QĐ-BTTTT ngày 7/5/2024 (tóm tắt; thực hiện theo văn bản gốc)',
 'Decision 724/QĐ-BTTTT of 7 May 2024 (summary; the decision itself holds)')
) as v;
