module timeofclick

go 1.22
