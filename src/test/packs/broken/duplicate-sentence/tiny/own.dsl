[condition]- 目標がない=(situation == Situation.NO_TARGET)
