package io.demitasse.programs;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a program in memory, as its author would, and gives what javac says. */
final class Javac {
    /** A line that javac complains of: 1 is the first of the statements given. */
    record Complaint(long line, String message) {}

    private static final String HEAD = """
            import static io.demitasse.components.Components.*;
            import io.demitasse.*;
            import io.demitasse.components.html.RawHtml;
            import io.demitasse.handler.Values;
            import java.util.*;
            class Program {
              enum Op { ADD, SUBTRACT }
              record Question(String text, int number) {}
              record Answer(double value) {}
              static double half(double x) { return x / 2; }
              void program() {
            """;
    private static final long HEAD_LINES = HEAD.lines().count();

    private Javac() {}

    /** Compiles statements; lines are counted from the first of them. */
    static List<Complaint> compile(String statements) {
        return compileFile(HEAD + statements + "\n}}").stream()
                .map(each -> new Complaint(each.line() - HEAD_LINES, each.message()))
                .toList();
    }

    /** Compiles a whole file. */
    static List<Complaint> compileFile(String content) {
        var source = new SimpleJavaFileObject(URI.create("string:///Program.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return content;
            }
        };
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-proc:none", "-d", System.getProperty("java.io.tmpdir"), "-cp", classPath),
                        null,
                        List.of(source))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> new Complaint(each.getLineNumber(), shortened(each.getMessage(Locale.ENGLISH))))
                .toList();
    }

    /** As javac prints it on a terminal: types without their packages. */
    private static String shortened(String message) {
        return message.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").strip();
    }
}
