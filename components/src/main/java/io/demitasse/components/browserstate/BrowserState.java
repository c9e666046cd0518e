package io.demitasse.components.browserstate;

import static j2html.TagCreator.input;
import static j2html.TagCreator.tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Frame;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.AuthorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A value that the visitor's browser keeps from one visit to the next, sealed: the visitor can neither read nor change
 * it, only lose it. A value that was tampered with, or sealed by a server with another secret, is as if there were
 * none.
 *
 * <pre>{@code
 * var visits = page.add(browserState("visits", Integer.class, 0).secret(System.getenv("SECRET")));
 * page.onLoad().inputs(visits).outputs(visits).run(n -> n + 1);
 * }</pre>
 *
 * <p>Without a secret of the author's, each start of the server makes a new one. Without a script nothing is kept.
 *
 * @param <T> a type that Jackson writes and reads: a record, a text, a number
 */
public final class BrowserState<T> extends Component<T> {
    /** Browsers keep about 5 MB for a whole site. */
    private static final int MOST_CHARS = 1 << 17;

    private static final int SHORTEST_SECRET = 16;

    private static final JsonMapper JSON = new JsonMapper();
    static final Prop<String> KEY = new Prop<>("storage_key", "");
    static final Prop<Optional<Sealed>> SEALED = new Prop<>("secret", Optional.empty());

    private final Class<T> of;
    private final T initial;

    private BrowserState(Class<T> of, T initial) {
        super("");
        this.of = of;
        this.initial = initial;
    }

    private BrowserState(Class<T> of, T initial, Definition definition) {
        super(definition);
        this.of = of;
        this.initial = initial;
    }

    /** A value under that key, which is {@code initial} until a handler gives another. */
    public static <T> BrowserState<T> of(String key, Class<T> type, T initial) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var fresh = new BrowserState<>(type, initial);
        return fresh.copy(fresh.set(KEY, key)).sealedWith(secret);
    }

    /**
     * Sets the secret, so that values outlive a restart of the server.
     *
     * @throws AuthorException if it is shorter than 16 characters
     */
    public BrowserState<T> secret(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new AuthorException("A secret of " + secret.length() + " characters can be guessed: give at least "
                    + SHORTEST_SECRET + ", for instance from openssl rand -base64 24.");
        }
        return sealedWith(secret.getBytes(StandardCharsets.UTF_8));
    }

    private BrowserState<T> sealedWith(byte[] secret) {
        return copy(set(SEALED, Optional.of(new Sealed(secret, get(KEY)))));
    }

    /** A handler gave another value. */
    public Event change() {
        return event("change");
    }

    @Override
    protected BrowserState<T> copy(Definition definition) {
        return new BrowserState<>(of, initial, definition);
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public Frame frame() {
        return Frame.HIDDEN;
    }

    @Override
    public DomContent draw(View<T> view) {
        return tag("demitasse-browser-state")
                .attr("data-key", get(KEY))
                .with(input().withType("hidden").withName(view.name()).withValue(""));
    }

    /** Whether the browser can keep it: compressed and sealed it may have 128 KB, which is 96 KB before. */
    public boolean fits(T value) {
        return seal(value).length() <= MOST_CHARS;
    }

    @Override
    public ApiForm api() {
        return ApiForm.kept();
    }

    @Override
    public JsonNode encode(T value, Files files) {
        String sealed = seal(value);
        if (sealed.length() > MOST_CHARS) {
            throw Wire.refuse("browserstate.tooLarge", sealed.length() >> 10, MOST_CHARS >> 10);
        }
        return TextNode.valueOf(sealed);
    }

    private String seal(T value) {
        try {
            return sealed().seal(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value + " can't be written as JSON.", e);
        }
    }

    private Sealed sealed() {
        return get(SEALED).orElseThrow();
    }

    @Override
    public T decode(JsonNode wire, Files files) {
        String text = Wire.text(wire);
        if (text.length() > MOST_CHARS) {
            throw Wire.refuse("browserstate.tooLarge", text.length() >> 10, MOST_CHARS >> 10);
        }
        return sealed().open(text).flatMap(this::read).orElse(initial);
    }

    private Optional<T> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, of));
        } catch (JsonProcessingException e) {
            // An older version of the app sealed a value of another shape.
            return Optional.empty();
        }
    }

    @Override
    public T empty() {
        return initial;
    }
}
