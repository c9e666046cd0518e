package io.demitasse.spaces.card;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A setting that a card may have, with the name and the form that the Hub gives it.
 *
 * @param <T> the type of its values
 */
public final class Setting<T> {
    private static final String PATH = "(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\\\\\p{Cntrl}]{1,500}";
    private static final String WITHIN = "the path of a file in the repository, with / and without ..";
    private static final String REPOSITORY = "[\\w.-]{1,96}/[\\w.-]{1,96}";

    /** Allowed values of the headers that isolate a page from others. */
    private static final SortedMap<String, Set<String>> HEADERS = new TreeMap<>(Map.of(
            "cross-origin-embedder-policy",
            new TreeSet<>(List.of("unsafe-none", "require-corp", "credentialless")),
            "cross-origin-opener-policy",
            new TreeSet<>(List.of("same-origin", "same-origin-allow-popups", "unsafe-none")),
            "cross-origin-resource-policy",
            new TreeSet<>(List.of("same-site", "same-origin", "cross-origin"))));

    public static final Setting<String> TITLE = of("title", Forms.text());
    public static final Setting<String> EMOJI = of("emoji", Forms.text("\\P{Alnum}{1,16}", "one emoji"));
    public static final Setting<Colour> COLOR_FROM = of("colorFrom", Forms.oneOf(Colour.class));
    public static final Setting<Colour> COLOR_TO = of("colorTo", Forms.oneOf(Colour.class));
    public static final Setting<Sdk> SDK = of("sdk", Forms.oneOf(Sdk.class));
    public static final Setting<String> SDK_VERSION =
            of("sdk_version", Forms.text("\\d+(\\.\\w+){0,3}", "a version such as 5.49.1"));
    public static final Setting<String> PYTHON_VERSION =
            of("python_version", Forms.text("3(\\.\\d{1,2}){1,2}", "a version such as 3.12, or \"3.10\" in quotes"));
    public static final Setting<String> APP_FILE = of("app_file", Forms.text(PATH, WITHIN));
    public static final Setting<String> APP_BUILD_COMMAND = of("app_build_command", Forms.text());
    public static final Setting<Integer> APP_PORT = of("app_port", Forms.number(1, 65_535));
    public static final Setting<String> BASE_PATH =
            of("base_path", Forms.text("/[^\\s\\\\]{0,500}", "a path that starts with /"));
    public static final Setting<Boolean> FULL_WIDTH = of("fullWidth", Forms.flag());
    public static final Setting<Header> HEADER = of("header", Forms.oneOf(Header.class));
    public static final Setting<String> SHORT_DESCRIPTION = of("short_description", Forms.text());
    public static final Setting<List<String>> MODELS = of("models", Forms.list());
    public static final Setting<List<String>> DATASETS = of("datasets", Forms.list());
    public static final Setting<List<String>> TAGS = of("tags", Forms.list());
    public static final Setting<List<String>> LICENSE = of("license", Forms.list());
    public static final Setting<String> THUMBNAIL =
            of("thumbnail", Forms.text("https?://\\S{1,2000}", "an address that starts with https://"));
    public static final Setting<Boolean> PINNED = of("pinned", Forms.flag());
    public static final Setting<String> DUPLICATED_FROM =
            of("duplicated_from", Forms.text(REPOSITORY, "the id of a Space, such as ann/greeter"));
    public static final Setting<String> SUGGESTED_HARDWARE =
            of("suggested_hardware", Forms.text("[a-z0-9-]{1,40}", "a kind of machine such as cpu-basic"));
    public static final Setting<String> SUGGESTED_STORAGE =
            of("suggested_storage", Forms.text("small|medium|large", "small, medium or large"));
    public static final Setting<Boolean> DISABLE_EMBEDDING = of("disable_embedding", Forms.flag());
    public static final Setting<Duration> STARTUP_DURATION_TIMEOUT = of("startup_duration_timeout", Forms.duration());
    public static final Setting<Map<String, String>> CUSTOM_HEADERS = of("custom_headers", Forms.map(HEADERS));
    public static final Setting<List<String>> PRELOAD_FROM_HUB = of("preload_from_hub", Forms.list());
    public static final Setting<Boolean> HF_OAUTH = of("hf_oauth", Forms.flag());
    public static final Setting<List<String>> HF_OAUTH_SCOPES = of("hf_oauth_scopes", Forms.list());
    public static final Setting<Integer> HF_OAUTH_EXPIRATION_MINUTES =
            of("hf_oauth_expiration_minutes", Forms.number(1, 43_200));
    public static final Setting<List<String>> HF_OAUTH_AUTHORIZED_ORG = of("hf_oauth_authorized_org", Forms.list());

    /** All of them, in the order in which a card is written. */
    static final List<Setting<?>> ALL = List.of(
            TITLE,
            EMOJI,
            COLOR_FROM,
            COLOR_TO,
            SDK,
            SDK_VERSION,
            PYTHON_VERSION,
            APP_FILE,
            APP_BUILD_COMMAND,
            APP_PORT,
            BASE_PATH,
            FULL_WIDTH,
            HEADER,
            SHORT_DESCRIPTION,
            MODELS,
            DATASETS,
            TAGS,
            LICENSE,
            THUMBNAIL,
            PINNED,
            DUPLICATED_FROM,
            SUGGESTED_HARDWARE,
            SUGGESTED_STORAGE,
            DISABLE_EMBEDDING,
            STARTUP_DURATION_TIMEOUT,
            CUSTOM_HEADERS,
            PRELOAD_FROM_HUB,
            HF_OAUTH,
            HF_OAUTH_SCOPES,
            HF_OAUTH_EXPIRATION_MINUTES,
            HF_OAUTH_AUTHORIZED_ORG);

    private final String name;
    private final Form<T> form;

    private Setting(String name, Form<T> form) {
        this.name = name;
        this.form = form;
    }

    private static <T> Setting<T> of(String name, Form<T> form) {
        return new Setting<>(name, form);
    }

    /** The name as cards write it. */
    public String name() {
        return name;
    }

    Form<T> form() {
        return form;
    }

    @Override
    public String toString() {
        return name;
    }
}
