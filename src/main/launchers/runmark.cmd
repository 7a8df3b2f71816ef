@echo off
rem Runs the jar that stands beside this file.
set JAVA=java
if not "%JAVA_HOME%"=="" set JAVA=%JAVA_HOME%\bin\java
"%JAVA%" -jar "%~dp0runmark.jar" %*
