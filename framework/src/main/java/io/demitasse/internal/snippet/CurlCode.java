package io.demitasse.internal.snippet;

import io.demitasse.internal.api.Caller;
import io.demitasse.internal.snippet.Example.Argument;
import io.demitasse.internal.snippet.Example.Files;
import io.demitasse.internal.snippet.Example.OneFile;
import io.demitasse.internal.snippet.Example.Plain;
import java.util.stream.Collectors;

/** Calls by a shell: one request for one result; for several, one that starts the call and one that reads them. */
final class CurlCode implements Code {
    @Override
    public String write(Example example, String root) {
        return new Script(root + "/" + Caller.PREFIX).write(example);
    }

    /** Between single quotes a shell takes everything as it is, but for these quotes. */
    private static String inside(String text) {
        return text.replace("'", "'\\''");
    }

    /** Uploads come before the call that names their files. */
    private static final class Script {
        private final StringBuilder uploads = new StringBuilder();
        private final String api;
        private int files;

        Script(String api) {
            this.api = api;
        }

        String write(Example example) {
            String call = example.streams() ? streamed(example) : answered(example);
            return uploads + call;
        }

        private String answered(Example example) {
            String values = example.arguments().stream().map(this::value).collect(Collectors.joining(", ", "[", "]"));
            return post("run/" + example.endpoint(), "{\"data\": " + values + "}") + "\n";
        }

        private String streamed(Example example) {
            String values = example.arguments().stream()
                    .map(each -> Quoted.inHalves(each.name()) + ": " + value(each))
                    .collect(Collectors.joining(", ", "{", "}"));
            return "EVENT=$(" + post("call/v2/" + example.endpoint(), values) + " | cut -d'\"' -f4)\n\n" + "curl -sSN "
                    + address("call/" + example.endpoint() + "/") + "\"$EVENT\"\n";
        }

        private String address(String path) {
            return "'" + inside(api + "/" + path) + "'";
        }

        /** A request with a body that may stand between single quotes. */
        private String post(String path, String body) {
            return "curl -sS " + address(path) + " \\\n  -H 'Content-Type: application/json' \\\n  -d '" + body + "'";
        }

        private String value(Argument argument) {
            if (argument.value() instanceof OneFile file) {
                return uploaded(file.name());
            }
            if (argument.value() instanceof Files several) {
                return several.names().stream().map(this::uploaded).collect(Collectors.joining(", ", "[", "]"));
            }
            return inside(Literals.JSON.of(((Plain) argument.value()).json()));
        }

        /** A file that was sent, named by a variable outside of the single quotes. */
        private String uploaded(String name) {
            String variable = "FILE" + ++files;
            uploads.append(variable + "=$(curl -sS " + address("upload") + " -F 'files=@" + inside(name)
                    + "' | cut -d'\"' -f2)\n");
            return "{\"path\": \"'\"$" + variable + "\"'\", \"meta\": {\"_type\": \"gradio.FileData\"}}";
        }
    }
}
