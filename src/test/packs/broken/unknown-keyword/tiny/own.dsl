[keyword]説明=declare
