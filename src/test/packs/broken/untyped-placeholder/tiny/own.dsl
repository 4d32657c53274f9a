[when]- 何かが {何か}=(target > {何か}B)
