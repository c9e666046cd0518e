@echo off
rem The demitasse command. It needs a JDK: that of JAVA_HOME, else the one on the PATH. SQLite comes as a native library.
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java") else (set "java=java")
"%java%" -XX:+UseSerialGC -Xms32m -XX:MaxHeapFreeRatio=30 -XX:MinHeapFreeRatio=10 --enable-native-access=ALL-UNNAMED -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.io.demitasse=info -cp "%~dp0..\lib\*" io.demitasse.spaces.cli.Demitasse %*
