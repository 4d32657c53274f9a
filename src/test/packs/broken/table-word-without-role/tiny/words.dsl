[keyword]表の見出し 判定=grading
