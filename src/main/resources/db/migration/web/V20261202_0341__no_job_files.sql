-- What a job made stands on the page that it leads to, which asks who looks; the job itself hands out nothing.
alter table web.job drop column result_file;
