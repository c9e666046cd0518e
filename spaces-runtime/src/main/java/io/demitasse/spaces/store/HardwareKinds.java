package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The kinds of hardware that a hub's Spaces can have, as its administrators say. */
public final class HardwareKinds {
    private static final int MOST = 100;

    private final Sql sql;
    private final HubLimits limits;

    HardwareKinds(Sql sql, HubLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    private Hardware basic() {
        return new Hardware(Hardware.BASIC, limits.of(HubLimit.MEMORY), limits.of(HubLimit.CORES));
    }

    /** All of them: the basic one, then the others from small to large. */
    public List<Hardware> all() {
        return Stream.concat(Stream.of(basic()), sql.read(HardwareKinds::others).stream())
                .toList();
    }

    private static List<Hardware> others(Handle handle) {
        return handle.createQuery("select * from hardware order by memory, cores, name")
                .map((row, context) -> new Hardware(row.getString("name"), row.getLong("memory"), row.getLong("cores")))
                .list();
    }

    /** The one of that name. */
    public Optional<Hardware> find(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The same; the basic one if there is none of that name any more. */
    public Hardware orBasic(String name) {
        return name.equals(Hardware.BASIC) ? basic() : find(name).orElseGet(this::basic);
    }

    /**
     * The one that somebody asks for.
     *
     * @throws VisitorException if there is none
     */
    public Hardware wanted(String name) {
        return find(name)
                .orElseThrow(() -> new VisitorException("This hub has no hardware '" + Texts.shown(name)
                        + "'. Choose one of "
                        + all().stream().map(Hardware::name).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Adds a kind, or gives one of that name other amounts.
     *
     * @throws VisitorException if it is the basic one, an amount is none that a Space can have, or there are 100 others
     */
    public void set(Hardware kind) {
        if (kind.name().equals(Hardware.BASIC)) {
            throw new VisitorException(
                    Hardware.BASIC + " is what the limits of Spaces say. Change those, or write another name.");
        }
        HubLimits.check(HubLimit.MEMORY, kind.memory());
        HubLimits.check(HubLimit.CORES, kind.cores());
        sql.write(handle -> {
            handle.createUpdate("""
                            insert into hardware (name, memory, cores) values (:name, :memory, :cores)
                            on conflict (name) do update set memory = excluded.memory, cores = excluded.cores""")
                    .bind("name", kind.name())
                    .bind("memory", kind.memory())
                    .bind("cores", kind.cores())
                    .execute();
            if (others(handle).size() > MOST) {
                throw new VisitorException("The hub has " + MOST + " kinds of hardware already. Remove one first.");
            }
            return kind;
        });
    }

    /** Removes a kind; Spaces that have it have the basic one from their next start on. */
    public void remove(String name) {
        sql.write(handle -> handle.createUpdate("delete from hardware where name = :name")
                .bind("name", name)
                .execute());
    }
}
