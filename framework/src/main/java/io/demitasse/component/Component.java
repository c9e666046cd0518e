package io.demitasse.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One input, output or button of an app: immutable, drawn on the server, with a value of type {@code T}. Every option
 * gives a copy with the same identity, so a copy also serves as an update.
 *
 * <p>The value has two forms outside Java. The <em>wire</em> form is JSON, the same for every client. The
 * <em>entries</em> are what an HTML form submits under the component's name, a list of strings.
 */
public abstract non-sealed class Component<T> implements Update, Input<T> {
    /** Whether the component is shown. */
    public static final Prop<Boolean> VISIBLE = new Prop<>("visible", true);

    /** Whether the visitor may change it; unset, an input can be changed and a mere output can't. */
    public static final Prop<Boolean> INTERACTIVE = new Prop<>("interactive", true);

    static final Prop<String> LABEL = new Prop<>("label", "");
    static final Prop<String> PARAM = new Prop<>("parameter", "");
    static final Prop<String> HELP = new Prop<>("info", "");
    static final Prop<Integer> SCALE = new Prop<>("scale", 1);
    static final Prop<Integer> MIN_WIDTH = new Prop<>("min_width", 160);
    static final Prop<List<Rule>> RULES = new Prop<>("rules", List.of());
    static final Prop<Object> VALUE = new Prop<>("value", "");

    private final Definition definition;

    /** What the author asks of a value, and what is said if it is not so. */
    record Rule(Predicate<Object> accepts, String message) {}

    /** A new component with its label (none if empty), declared by the line of the author's code that runs now. */
    protected Component(String label) {
        this(new Definition(Declaration.here(), Options.NONE.with(LABEL, label)));
    }

    /** A copy. */
    protected Component(Definition definition) {
        this.definition = definition;
    }

    /** The same component with other options: {@code return new Slider(definition);}. */
    protected abstract Component<T> copy(Definition definition);

    /** The name of the kind of component: its folder, its style sheet, its type on the wire. */
    public String type() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What the page draws around the control. */
    public Frame frame() {
        return Frame.FIELD;
    }

    /** Draws the control with its value; label, help and error are drawn around it. */
    public abstract DomContent draw(View<T> view);

    /**
     * Whether a new value means drawing the component again. If not, the value is filled into the form controls that
     * carry the component's name.
     */
    public boolean redraws() {
        return false;
    }

    /** How the value is kept if it lives in the visitor's session on the server instead of in the page. */
    public Optional<Kept<T>> kept() {
        return Optional.empty();
    }

    /** Whether the value lives in the visitor's session on the server instead of in the page. */
    public final boolean inSession() {
        return kept().isPresent();
    }

    /** Whether the value is this visitor's alone, such as a password: links to what a page shows leave it out. */
    public boolean isPrivate() {
        return false;
    }

    /** Whether texts in the value are words of the author's, which the page shows in the visitor's language. */
    public boolean isOfAuthorsWords() {
        return false;
    }

    /** The wire form of a value; files in it are kept for the visitor first. */
    public abstract JsonNode encode(T value, Files files);

    /**
     * The value of a wire form that is not null.
     *
     * @throws VisitorException if the form is of another type, names no choice, or names no file of this visitor
     */
    public abstract T decode(JsonNode wire, Files files);

    /**
     * The value of a component left empty.
     *
     * @throws VisitorException if it must not be empty, which is so unless a component says otherwise
     */
    public T empty() {
        throw new VisitorException(Message.of("invalid.required"));
    }

    /**
     * Refuses values outside the limits that this copy declares.
     *
     * @throws VisitorException naming the limit
     */
    public void check(T value) {}

    /**
     * Refuses values outside the limits, and those that a rule of the author's refuses.
     *
     * @throws VisitorException naming the limit, or with the rule's message
     */
    public final void validate(T value) {
        check(value);
        for (Rule rule : get(RULES)) {
            if (!rule.accepts().test(value)) {
                throw new VisitorException(Message.literal(rule.message()));
            }
        }
    }

    /**
     * The wire form of what an HTML form submitted under this component's name; null in JSON means empty. What a
     * control named {@code name.part} holds comes as the entry {@code part=text}.
     *
     * @throws VisitorException if there is no wire form of it
     */
    public JsonNode read(List<String> entries) {
        return entries.isEmpty() || entries.get(0).isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : TextNode.valueOf(entries.get(0));
    }

    /** What an HTML form has to hold under this component's name to stand for a wire form. */
    public List<String> entries(JsonNode wire) {
        if (wire.isNull()) {
            return List.of();
        }
        if (!wire.isArray()) {
            return List.of(wire.asText());
        }
        var entries = new ArrayList<String>();
        wire.forEach(item -> entries.add(item.asText()));
        return List.copyOf(entries);
    }

    /** How programs see the value: any JSON in its wire form, unless a component says more. */
    public ApiForm api() {
        return ApiForm.of(type(), ApiSchema::any, NullNode::getInstance);
    }

    /**
     * Its further scripts and style sheets, by the name that both have beside its class: {@code "camera"} for
     * {@code camera.js} and {@code camera.css}.
     */
    public List<String> extras() {
        return List.of();
    }

    /** The components that this one draws inside itself, so that the page brings their styles and scripts. */
    public List<Component<?>> parts() {
        return List.of();
    }

    /** Whether the value is a text that a handler may stream in parts, each added to the end. */
    public boolean grows() {
        return false;
    }

    /** A value of this wire form as it grows; only for one that {@link #grows}. */
    public Growth growth(JsonNode wire) {
        return new TextGrowth(wire);
    }

    /**
     * Draws the parts added to the value that the view shows. Without it, a component that {@link #redraws} is drawn
     * again for each part, and any other has the part added to the text of its form control.
     */
    public Optional<Growing<T>> growing(View<T> view) {
        return Optional.empty();
    }

    /** The initial value, if the author gave one. */
    @SuppressWarnings("unchecked") // the option is set with a T only
    public final Optional<T> value() {
        return definition.options().find(VALUE).map(value -> (T) value);
    }

    /** The label; empty when there is none. */
    public final String label() {
        return get(LABEL);
    }

    /** What programs call the value by; empty when the author left it to the label. */
    public final String param() {
        return get(PARAM);
    }

    /** The line of help, in Markdown; empty when there is none. */
    public final String help() {
        return get(HELP);
    }

    /** Whether the component is shown. */
    public final boolean isVisible() {
        return get(VISIBLE);
    }

    /** How wide the component is next to its neighbours in a row. */
    public final int scale() {
        return get(SCALE);
    }

    /** The width in CSS pixels below which the component moves to the next line of its row. */
    public final int minWidth() {
        return get(MIN_WIDTH);
    }

    /** Whether the visitor may change the value; empty when the author left it to the component's use. */
    public final Optional<Boolean> interactive() {
        return definition.options().find(INTERACTIVE);
    }

    /** Which component this is a copy of. */
    public final Declaration declaration() {
        return definition.declaration();
    }

    /** Whether the author set this option in this copy or before it. */
    public final boolean sets(Prop<?> prop) {
        return definition.options().sets(prop);
    }

    /** The options set in {@code update} since {@code declared}, put on top of this copy. */
    @SuppressWarnings("unchecked") // a copy is of the class it was copied from
    public final Component<T> updated(Component<?> update, Component<?> declared) {
        Options changes = update.definition.options().since(declared.definition.options());
        return copy(new Definition(
                declaration(), definition.options().without(VALUE).with(changes)));
    }

    /** The value that this copy gives the component it was declared as; empty if it leaves the value alone. */
    @SuppressWarnings("unchecked") // the option is set with a T only
    public final Optional<T> valueSince(Component<?> declared) {
        return definition
                .options()
                .since(declared.definition.options())
                .find(VALUE)
                .map(value -> (T) value);
    }

    /** The options that this copy has set since the component was declared, by their names, but for the value. */
    public final Map<String, Object> optionsSince(Component<?> declared) {
        return definition
                .options()
                .since(declared.definition.options())
                .without(VALUE)
                .values();
    }

    /** This copy with these options on top, by their names as {@link #optionsSince} gives them. */
    public final Component<T> with(Map<String, Object> options) {
        return copy(new Definition(declaration(), definition.options().arrived(options)));
    }

    @Override
    public final List<Component<?>> components() {
        return List.of(this);
    }

    /** An event of this component. */
    protected final Event event(String name) {
        return Event.of(this, name);
    }

    /** An event of this component that says more: a record that the page's script sends with it. */
    protected final <D extends Record> DataEvent<D> event(String name, Class<D> data) {
        return new DataEvent<>(this, name, new EventData<>(data));
    }

    /** An option's value. */
    protected final <V> V get(Prop<V> prop) {
        return definition.options().get(prop);
    }

    /** The definition of a copy with one option set. */
    protected final <V> Definition set(Prop<V> prop, V value) {
        return new Definition(definition.declaration(), definition.options().with(prop, value));
    }

    /** Names the component in messages to its author. */
    @Override
    public final String toString() {
        String name = label().isEmpty() ? "" : " \"" + label() + "\"";
        return type() + name + " (" + declaration().place() + ")";
    }
}
