-- In which program a session was begun, so that its owner knows it again in a list: "Firefox", "Windows". No more of it is kept.
alter table signin.session add browser text;
alter table signin.session add system text;
