package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.dev.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The compiler of the JDK that runs the tool. */
final class Javac {
    private final List<Path> classPath;

    Javac(List<Path> classPath) {
        this.classPath = classPath;
    }

    /** Compiles a file into a folder; gives what is wrong with it. */
    List<Problem> compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new OperatorException("There is no compiler in " + System.getProperty("java.home")
                    + ": start demitasse with a JDK, not with a JRE.");
        }
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(said, Locale.getDefault(), StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                    "-proc:none",
                    "-parameters",
                    "-g");
            boolean good = compiler.getTask(null, files, said, options, null, files.getJavaFileObjects(source.toFile()))
                    .call();
            return good
                    ? List.of()
                    : said.getDiagnostics().stream()
                            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                            .map(each -> problem(each, source))
                            .toList();
        }
    }

    private static Problem problem(Diagnostic<? extends JavaFileObject> error, Path source) {
        String message = error.getMessage(Locale.getDefault());
        if (error.getSource() == null || error.getLineNumber() == Diagnostic.NOPOS) {
            return Problem.of(message);
        }
        return new Problem(
                source.getFileName().toString(),
                error.getLineNumber(),
                column(error, source),
                message,
                Sources.line(source, error.getLineNumber()));
    }

    /** javac counts a tab as up to eight columns; here it is the one character that it is. */
    private static long column(Diagnostic<? extends JavaFileObject> error, Path source) {
        String line = Sources.line(source, error.getLineNumber());
        long column = 0;
        for (int i = 0; i < line.length(); i++) {
            if (column + 1 >= error.getColumnNumber()) {
                return i + 1L;
            }
            column = line.charAt(i) == '\t' ? (column / 8 + 1) * 8 : column + 1;
        }
        return error.getColumnNumber();
    }
}
