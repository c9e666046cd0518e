package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Who belongs to which organisation. Each keeps one administrator at least, also if two remove each other at once: who
 * changes members locks the organisation first.
 */
public final class Members {
    private final Sql sql;

    Members(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes a user into an organisation, or gives a member another role.
     *
     * @throws VisitorException if the organisation would have no administrator any more, or one of the two is none
     */
    public void set(Id organisation, Id user, MemberRole role) {
        sql.write(handle -> {
            Accounts.lock(handle, organisation);
            set(handle, organisation, user, role);
            checkAdministrator(handle, organisation);
            return role;
        });
    }

    static void set(Handle handle, Id organisation, Id user, MemberRole role) {
        int rows = handle.createUpdate("""
                        insert into member (organisation, account, role)
                        select o.id, u.id, :role from account o, account u
                        where o.id = :organisation and o.kind = 'ORGANISATION' and u.id = :user and u.kind = 'USER'
                        on conflict (organisation, account) do update set role = excluded.role""")
                .bind("organisation", organisation.hex())
                .bind("user", user.hex())
                .bind("role", role.name())
                .execute();
        if (rows == 0) {
            throw new VisitorException("Only users can be members, and only of organisations. Check both names.");
        }
    }

    /**
     * Takes a user out of an organisation; one who is no member is fine.
     *
     * @throws VisitorException if the organisation would have no administrator any more
     */
    public void remove(Id organisation, Id user) {
        sql.write(handle -> {
            Accounts.lock(handle, organisation);
            int rows = handle.createUpdate("delete from member where organisation = :organisation and account = :user")
                    .bind("organisation", organisation.hex())
                    .bind("user", user.hex())
                    .execute();
            checkAdministrator(handle, organisation);
            return rows;
        });
    }

    /** Takes a user out of all organisations. */
    static void leaveAll(Handle handle, Id user) {
        List<Id> organisations = handle.createQuery(
                        "select organisation from member where account = :user order by organisation")
                .bind("user", user.hex())
                .map((row, context) -> new Id(row.getString(1)))
                .list();
        organisations.forEach(organisation -> Accounts.lock(handle, organisation));
        handle.createUpdate("delete from member where account = :user")
                .bind("user", user.hex())
                .execute();
        organisations.forEach(organisation -> checkAdministrator(handle, organisation));
    }

    private static void checkAdministrator(Handle handle, Id organisation) {
        handle.createQuery("""
                        select name from account where id = :id and not exists
                          (select 1 from member where organisation = :id and role = 'ADMIN')""")
                .bind("id", organisation.hex())
                .mapTo(String.class)
                .findOne()
                .ifPresent(name -> {
                    throw new VisitorException("The organisation " + name + " would have no administrator any more."
                            + " Make somebody else one first.");
                });
    }

    /** The members of an organisation, in the order of their names. */
    public List<Member> of(Id organisation) {
        return sql.read(handle -> handle.createQuery("""
                        select a.*, m.role from member m join account a on a.id = m.account
                        where m.organisation = :id order by a.name_key""")
                .bind("id", organisation.hex())
                .map((row, context) -> new Member(Account.read(row), MemberRole.valueOf(row.getString("role"))))
                .list());
    }

    /** The organisations of a user, in the order of their names. */
    public List<Member> organisationsOf(Id user) {
        return sql.read(handle -> organisationsOf(handle, user));
    }

    static List<Member> organisationsOf(Handle handle, Id user) {
        return handle.createQuery("""
                        select a.*, m.role from member m join account a on a.id = m.organisation
                        where m.account = :id order by a.name_key""")
                .bind("id", user.hex())
                .map((row, context) -> new Member(Account.read(row), MemberRole.valueOf(row.getString("role"))))
                .list();
    }
}
