package io.demitasse.component;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Draws fenced code with its comments, strings, numbers and keywords set apart, by rules that fit most languages: the
 * words of many, and two kinds of comments. Code that names no language, or one of plain text, stays plain.
 */
final class CodeMarkup implements NodeRenderer {
    /** Nothing in a string is given back, or one of some thousand characters would overflow the stack. */
    private static final String STRING = "|(?<string>\"\"\"[\\s\\S]*?(?:\"\"\"|$)|\"(?:\\\\.|[^\"\\\\\\n])*+\"?"
            + "|'(?:\\\\.|[^'\\\\\\n])*+'|`(?:\\\\.|[^`\\\\])*+`)";

    private static final String NUMBER = "|(?<number>\\b\\d[\\w.]*)";
    private static final String KEYWORD =
            "|(?<keyword>\\b(?:abstract|and|as|assert|async|await|boolean|break|case|catch"
                    + "|char|class|const|continue|def|default|del|do|done|double|elif|else|end|enum|except|export|extends|false"
                    + "|False|fi|final|finally|float|fn|for|from|func|function|if|impl|implements|import|in|instanceof|int"
                    + "|interface|is|lambda|let|long|match|mut|namespace|new|nil|None|not|null|or|package|pass|private"
                    + "|protected|pub|public|raise|record|return|self|static|string|struct|super|switch|then|this|throw|throws"
                    + "|trait|true|True|try|type|typeof|use|using|val|var|void|when|where|while|with|yield"
                    + "|ALTER|AND|AS|BY|CREATE|DELETE|FROM|GROUP|HAVING|INSERT|INTO|JOIN|LEFT|LIMIT|NOT|NULL|ON|OR|ORDER"
                    + "|SELECT|SET|TABLE|UPDATE|VALUES|WHERE)\\b)";
    private static final Pattern SLASHES = Pattern.compile(
            "(?<comment>//.*|/\\*[\\s\\S]*?(?:\\*/|$)|<!--[\\s\\S]*?(?:-->|$))" + STRING + NUMBER + KEYWORD);
    private static final Pattern HASHES =
            Pattern.compile("(?<comment>(?<![\\w$&])#.*|(?m:^|\\s)--\\s.*)" + STRING + NUMBER + KEYWORD);
    private static final Set<String> WITH_HASHES = Set.of(
            "bash",
            "sh",
            "shell",
            "python",
            "py",
            "ruby",
            "rb",
            "yaml",
            "yml",
            "toml",
            "r",
            "perl",
            "sql",
            "dockerfile",
            "properties",
            "make",
            "makefile");
    private static final Set<String> PLAIN = Set.of("", "text", "txt", "plain", "plaintext", "console", "output", "md");

    private final HtmlWriter html;

    CodeMarkup(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        var block = (FencedCodeBlock) node;
        String language = block.getInfo().strip().replaceFirst("\\s.*", "");
        html.line();
        html.tag("pre");
        html.tag("code", language.isEmpty() ? Map.of() : Map.of("class", "language-" + language));
        code(block.getLiteral(), language.toLowerCase(java.util.Locale.ROOT));
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    private void code(String code, String language) {
        int from = 0;
        if (!PLAIN.contains(language)) {
            Matcher token = (WITH_HASHES.contains(language) ? HASHES : SLASHES).matcher(code);
            while (token.find()) {
                html.text(code.substring(from, token.start()));
                html.tag("span", Map.of("class", "code-" + kind(token)));
                html.text(token.group());
                html.tag("/span");
                from = token.end();
            }
        }
        html.text(code.substring(from));
    }

    private static String kind(Matcher token) {
        for (String kind : new String[] {"comment", "string", "number"}) {
            if (token.group(kind) != null) {
                return kind;
            }
        }
        return "keyword";
    }
}
