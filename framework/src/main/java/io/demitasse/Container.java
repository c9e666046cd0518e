package io.demitasse;

import io.demitasse.component.Component;
import io.demitasse.component.Event;
import io.demitasse.component.Limits;
import io.demitasse.component.Update;
import io.demitasse.internal.graph.ActionButton;
import io.demitasse.internal.graph.LayoutHandle;
import io.demitasse.internal.graph.Node;
import io.demitasse.internal.graph.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A part of the page that components and layouts are added to, while the page is declared. Each layout comes in three
 * forms: {@code row(a, b)} places components side by side, {@code row(r -> r.add(a))} gives what the function gives,
 * and {@code row()} gives the row to add to later.
 */
public class Container {
    private static final Set<Kind> OPENED = Set.of(Kind.DIALOG, Kind.DRAWER, Kind.POPOVER);

    private final List<Supplier<Node>> parts = new ArrayList<>();
    private final Kind kind;
    private final String title;
    private boolean open;
    private boolean visible = true;
    private Node.Size size = Node.Size.USUAL;
    private Optional<LayoutHandle> handle = Optional.empty();

    Container(Kind kind, String title, boolean open) {
        this.kind = kind;
        this.title = title;
        this.open = open;
    }

    /** Places a component and gives it back. */
    public <C extends Component<?>> C add(C component) {
        parts.add(() -> new Node.Leaf(component));
        return component;
    }

    /** Places running text in Markdown. */
    public void text(String markdown) {
        parts.add(() -> new Node.Prose(markdown));
    }

    /**
     * Places a button that copies a link to what the page shows: whoever opens it sees the same values. Passwords,
     * {@code State} and files are left out. How long links are good is for {@link Launch#links} to say.
     */
    public void linkButton() {
        var button = ActionButton.link();
        parts.add(() -> new Node.Leaf(button));
    }

    /** Places the examples of a handler, which stand at the end of the page otherwise. */
    public void examples(Handled handler) {
        examples("", handler);
    }

    /** Places the examples of a handler under that title. */
    public void examples(String above, Handled handler) {
        parts.add(() -> new Node.Examples(handler.number(), above));
    }

    /** A row: its parts stand side by side and wrap where they get too narrow. */
    public Container row() {
        return box(Kind.ROW, "", true);
    }

    /** A row of these components. */
    public void row(Component<?>... components) {
        List.of(components).forEach(row()::add);
    }

    /** A row that the function fills; gives what the function gives. */
    public <R> R row(Function<Container, R> content) {
        return content.apply(row());
    }

    /** A column: its parts stand one below the other. */
    public Container column() {
        return box(Kind.COLUMN, "", true);
    }

    /** A column of these components. */
    public void column(Component<?>... components) {
        List.of(components).forEach(column()::add);
    }

    /** A column that the function fills; gives what the function gives. */
    public <R> R column(Function<Container, R> content) {
        return content.apply(column());
    }

    /** A group: its parts share one surface. */
    public Container group() {
        return box(Kind.GROUP, "", true);
    }

    /** A group of these components. */
    public void group(Component<?>... components) {
        List.of(components).forEach(group()::add);
    }

    /** A group that the function fills; gives what the function gives. */
    public <R> R group(Function<Container, R> content) {
        return content.apply(group());
    }

    /** A part with a title that folds away, closed at first. */
    public Container accordion(String title) {
        return box(Kind.ACCORDION, title, false);
    }

    /** A part with a title that folds away, closed at first, filled by the function; gives what the function gives. */
    public <R> R accordion(String title, Function<Container, R> content) {
        return content.apply(accordion(title));
    }

    /** A part at the side of the page that can be folded away. */
    public Container sidebar(String title) {
        return box(Kind.SIDEBAR, title, true);
    }

    /** A part at the side of the page, filled by the function; gives what the function gives. */
    public <R> R sidebar(String title, Function<Container, R> content) {
        return content.apply(sidebar(title));
    }

    /**
     * A dialog over the page, closed at first: the rest of the page can't be used until it is closed. A button opens it
     * with {@code page.on(button.click()).inBrowser(BrowserAction.open(dialog))}; without a script it stands in its
     * place.
     */
    public Container dialog(String title) {
        return box(Kind.DIALOG, title, false);
    }

    /** A dialog filled by the function; gives what the function gives. */
    public <R> R dialog(String title, Function<Container, R> content) {
        return content.apply(dialog(title));
    }

    /** A dialog at the edge of the page, closed at first. */
    public Container drawer(String title) {
        return box(Kind.DRAWER, title, false);
    }

    /** A dialog at the edge of the page, filled by the function; gives what the function gives. */
    public <R> R drawer(String title, Function<Container, R> content) {
        return content.apply(drawer(title));
    }

    /** A small surface over the page, closed at first, that goes when the visitor looks elsewhere. */
    public Container popover(String title) {
        return box(Kind.POPOVER, title, false);
    }

    /** A small surface over the page, filled by the function; gives what the function gives. */
    public <R> R popover(String title, Function<Container, R> content) {
        return content.apply(popover(title));
    }

    /** A place for a part of the page that handlers fill. */
    public Place place() {
        var place = new Place();
        parts.add(() -> new Node.Leaf(place.slot()));
        return place;
    }

    /** Tabs: one of their parts is shown at a time. */
    public Tabs tabs() {
        var tabs = new Tabs();
        parts.add(tabs.box()::node);
        return tabs;
    }

    /** Tabs that the function fills; gives what the function gives. */
    public <R> R tabs(Function<Tabs, R> content) {
        return content.apply(tabs());
    }

    /** Hides the layout until a handler shows it. */
    public Container hidden() {
        visible = false;
        return this;
    }

    /** Sets how wide the layout is next to its neighbours in a row, as a share; 1 unless set, at most 9. */
    public Container scale(int scale) {
        size = new Node.Size(Limits.atLeast(0, scale, "scale"), size.minWidth());
        return this;
    }

    /** Sets the width in CSS pixels below which the layout moves to the next line of its row; 160 unless set. */
    public Container minWidth(int pixels) {
        size = new Node.Size(size.scale(), Limits.atLeast(0, pixels, "minWidth"));
        return this;
    }

    /** Opens an accordion or a dialog, or closes a sidebar, from the start. */
    public Container open(boolean fromTheStart) {
        open = fromTheStart;
        return this;
    }

    /** The visitor or a handler opened the layout, or chose the tab. */
    public Event expand() {
        return handle().on("expand");
    }

    /** The visitor or a handler closed the layout, or chose another tab. */
    public Event collapse() {
        return handle().on("collapse");
    }

    /** A change of the page: opens the layout, or chooses the tab. */
    public Update opened() {
        return handle().open(true);
    }

    /** A change of the page: closes the layout. */
    public Update closed() {
        return handle().open(false);
    }

    /** A change of the page: shows or hides the layout with all that is in it. */
    public Update visible(boolean shown) {
        return handle().visible(shown);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    LayoutHandle handle() {
        if (handle.isEmpty()) {
            handle = Optional.of(LayoutHandle.of(title, open, visible));
        }
        return handle.get();
    }

    Container box(Kind boxKind, String boxTitle, boolean boxOpen) {
        var box = new Container(boxKind, boxTitle, boxOpen);
        parts.add(box::node);
        return box;
    }

    Node node() {
        boolean held = handle.isPresent() || !visible || OPENED.contains(kind);
        return new Node.Box(
                kind,
                title,
                open,
                size,
                parts.stream().map(Supplier::get).toList(),
                held ? Optional.of(handle().open(open).visible(visible)) : Optional.empty());
    }
}
