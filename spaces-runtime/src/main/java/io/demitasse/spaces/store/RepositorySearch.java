package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** A query as SQL. A part begins after the last item of the one before, so none takes longer than the first. */
final class RepositorySearch {
    private static final int TAGS = 20;
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,18}) ([0-9a-f]{24})");

    private record Row(Repository repository, long value) {
        String place() {
            return Cursor.of(value + " " + repository.id());
        }
    }

    private final RepositoryQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    RepositorySearch(RepositoryQuery query) {
        this.query = query;
        where("r.kind = :kind", "kind", query.kind().name());
        conditions.add(ReadableRows.condition(query.viewer(), values));
        filter(query.filter());
        query.cursor().ifPresent(this::beginAfter);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private void filter(RepositoryFilter filter) {
        filter.author()
                .ifPresent(author -> where(
                        "r.owner = (select o.id from account o where o.name_key = :author)",
                        "author",
                        Names.key(author)));
        if (!filter.search().isEmpty()) {
            where(
                    "a.name_key || '/' || r.name_key || ' ' || r.words like :search escape '!'",
                    "search",
                    Texts.anywhere(Names.key(filter.search())));
        }
        if (filter.tags().size() > TAGS) {
            throw new VisitorException(
                    "A list can't be filtered by " + filter.tags().size() + " tags. Ask for " + TAGS + " at most.");
        }
        for (int i = 0; i < filter.tags().size(); i++) {
            String tag = Repository.lines(List.of(Texts.wanted(filter.tags().get(i))));
            where("replace(r.tags, :tag" + i + ", '') <> r.tags", "tag" + i, tag);
        }
        filter.likedBy()
                .ifPresent(liker -> where(
                        "r.id in (select l.repository from repository_like l where l.account = :liker)",
                        "liker",
                        liker.hex()));
    }

    private void beginAfter(String cursor) {
        Matcher place = PLACE.matcher(Cursor.place(cursor));
        if (!place.matches()) {
            throw Cursor.wrong(cursor);
        }
        String column = query.sort().column();
        String way = query.isAscending() ? ">" : "<";
        where("(" + column + ", r.id) " + way + " (:value, :last)", "value", Long.valueOf(place.group(1)));
        values.put("last", place.group(2));
    }

    Page<Repository> run(Handle handle) {
        int limit = Limits.items(query.limit());
        String column = query.sort().column();
        String way = query.isAscending() ? "" : " desc";
        List<Row> found = handle.createQuery(Repositories.SELECT + "where " + String.join(" and ", conditions)
                        + " order by " + column + way + ", r.id" + way + " limit :limit")
                .bindMap(values)
                .bind("limit", limit + 1)
                .map((row, context) -> {
                    Repository repository = Repository.read(row);
                    return new Row(repository, row.getLong(column.substring(2)));
                })
                .list();
        Page<Row> page = Page.of(found, limit, Row::place);
        return new Page<>(page.items().stream().map(Row::repository).toList(), page.next());
    }
}
