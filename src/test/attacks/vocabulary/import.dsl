# 自分の文
import java.lang.Runtime
