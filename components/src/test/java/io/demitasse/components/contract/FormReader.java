package io.demitasse.components.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from drawn HTML what a browser without scripts would submit under a component's name. */
public final class FormReader {
    private static final Pattern TAG =
            Pattern.compile("<(/?[a-z][a-z0-9-]*)((?:\\s+[^\\s=>\"]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=>\"]+)(?:=\"([^\"]*)\")?");

    private record Tag(String name, Map<String, String> attributes, int end) {
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }
    }

    private final String html;
    private final String component;
    private final List<String> entries = new ArrayList<>();
    private final List<Tag> controls = new ArrayList<>();

    private FormReader(String html, String component) {
        this.html = html;
        this.component = component;
        read();
    }

    /** The entries that a form with this HTML submits for the component. */
    public static List<String> entries(String html, String component) {
        return new FormReader(html, component).entries;
    }

    /** How many form controls belong to the component, hidden ones left out. */
    public static long controls(String html, String component) {
        return new FormReader(html, component)
                .controls.stream()
                        .filter(tag -> !tag.get("type").equals("hidden"))
                        .count();
    }

    private void read() {
        Matcher matcher = TAG.matcher(html);
        int templates = 0;
        Tag select = new Tag("", Map.of(), 0);
        boolean selected = false;
        List<String> first = new ArrayList<>();
        while (matcher.find()) {
            Tag tag = new Tag(matcher.group(1), attributes(matcher.group(2)), matcher.end());
            templates += tag.name().equals("template") ? 1 : tag.name().equals("/template") ? -1 : 0;
            if (templates > 0) {
                continue;
            }
            switch (tag.name()) {
                case "input" -> input(tag);
                case "textarea" -> submit(tag, html.substring(tag.end(), html.indexOf("</textarea>", tag.end())));
                case "select" -> {
                    select = tag;
                    selected = false;
                    first = new ArrayList<>();
                    note(tag);
                }
                case "option" -> {
                    first.add(tag.get("value"));
                    if (tag.has("selected") && isOurs(select)) {
                        selected = true;
                        entry(select, tag.get("value"));
                    }
                }
                case "/select" -> {
                    if (!selected && isOurs(select) && !select.has("multiple") && !first.isEmpty()) {
                        entry(select, first.get(0));
                    }
                    select = new Tag("", Map.of(), 0);
                }
                default -> {}
            }
        }
    }

    private void input(Tag tag) {
        note(tag);
        boolean choice = tag.get("type").equals("checkbox") || tag.get("type").equals("radio");
        if (isOurs(tag) && !tag.get("type").equals("file") && (!choice || tag.has("checked"))) {
            entry(tag, tag.get("value"));
        }
    }

    private void submit(Tag tag, String text) {
        note(tag);
        if (isOurs(tag)) {
            entry(tag, text.startsWith("\n") ? text.substring(1) : text);
        }
    }

    private void note(Tag tag) {
        if (isOurs(tag)) {
            controls.add(tag);
        }
    }

    private boolean isOurs(Tag tag) {
        String name = tag.get("name");
        return (name.equals(component) || name.startsWith(component + ".")) && !tag.has("disabled");
    }

    private void entry(Tag tag, String value) {
        String name = tag.get("name");
        String part = name.equals(component) ? "" : name.substring(component.length() + 1) + "=";
        entries.add(part + unescape(value));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(2);
            attributes.put(matcher.group(1), value == null ? "" : value);
        }
        return attributes;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }
}
