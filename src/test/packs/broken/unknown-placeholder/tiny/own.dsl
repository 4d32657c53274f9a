[when]- 大きい {数}=(target > {数2}B)
