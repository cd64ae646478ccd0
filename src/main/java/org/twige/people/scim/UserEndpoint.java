package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import de.captaingoldfish.scim.sdk.server.interceptor.NoopInterceptor;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.country.Country;
import org.twige.people.roster.WriteRow;

/** What the protocol does with users. */
final class UserEndpoint extends ResourceHandler<User> {

    /** What is known once is not forgotten through this door, but replaced. */
    private static final List<String[]> STAYS = List.of(
            new String[] {"name", "formatted"},
            new String[] {"title"},
            new String[] {"preferredLanguage"},
            new String[] {Schemas.ENTERPRISE, "department"},
            new String[] {Schemas.ENTERPRISE, "organization"},
            new String[] {Schemas.POST, "institution"},
            new String[] {Schemas.POST, "jobLevel"},
            new String[] {Schemas.POST, "statute"},
            new String[] {Schemas.POST, "employmentType"},
            new String[] {Schemas.POST, "kind"},
            new String[] {Schemas.POST, "startDate"},
            new String[] {Schemas.POST, "endDate"},
            new String[] {Schemas.POST, "status"});

    private final ScimUsers users;
    private final ScimLinks links;
    private final WriteUser writeUser;
    private final RemoveUser removeUser;
    private final Country country;
    private final Ways ways;

    UserEndpoint(
            ScimUsers users, ScimLinks links, WriteUser writeUser, RemoveUser removeUser, Country country, Ways ways) {
        this.users = users;
        this.links = links;
        this.writeUser = writeUser;
        this.removeUser = removeUser;
        this.country = country;
        this.ways = ways;
    }

    /** How operations that write are carried out. */
    static final class Ways {

        private final TransactionTemplate transactions;
        private final WriteRow writeRow;

        Ways(TransactionTemplate transactions, WriteRow writeRow) {
            this.transactions = transactions;
            this.writeRow = writeRow;
        }
    }

    @Override
    public Interceptor getInterceptor(EndpointType act) {
        return act == EndpointType.GET || act == EndpointType.LIST
                ? new NoopInterceptor()
                : new InTransaction(ways.transactions, ways.writeRow, act);
    }

    @Override
    public User createResource(User asked, Context context) {
        var asking = Asking.of(context);
        var wish = Wish.ofNew(asked);
        var staffNo = wish.asked("userName");
        checkNumber(wish, staffNo);
        if (links.isStaffNoTaken(staffNo) && !links.isRemoved(asking.source(), staffNo)) {
            throw new ConflictException("there is somebody with this userName", ScimType.RFC7644.UNIQUENESS);
        }
        var id = writeUser.write(asking, wish);
        return shown(asking, id.toString());
    }

    @Override
    public User getResource(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        return shown(Asking.of(context), id);
    }

    @Override
    public User updateResource(User asked, Context context) {
        var asking = Asking.of(context);
        var id = asked.getId().orElseThrow();
        var wish = new Wish(asked, shown(asking, id));
        checkIsNoOther(asking, id);
        checkNumber(wish, wish.shown("userName"));
        if (asking.patches()) {
            checkRemovals(wish);
        }
        writeUser.write(asking, wish);
        return shown(asking, id);
    }

    @Override
    public void deleteResource(String id, Context context) {
        var asking = Asking.of(context);
        removeUser.remove(asking, found(asking, id));
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder order,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        var sortedBy = sortBy == null ? null : sortBy.getScimNodeName();
        if (sortedBy != null && !ScimUsers.canSortBy(sortedBy)) {
            throw new BadRequestException("it is not possible to sort by " + sortedBy, ScimType.RFC7644.INVALID_PATH);
        }
        var cut = new ScimUsers.Cut(startIndex - 1, count, sortedBy, order == SortOrder.DESCENDING);
        var found = users.find(Asking.of(context).source(), Filter.of(filter, ScimUsers.FIELDS), cut);
        return PartialListResponse.<User>builder()
                .totalResults(found.total())
                .resources(found.users().stream().map(this::document).toList())
                .build();
    }

    /** The staff number is how everybody is known: it is given once, and the enterprise extension repeats it. */
    private static void checkNumber(Wish wish, String staffNo) {
        if (!wish.asked("userName").equals(staffNo)) {
            throw new BadRequestException(
                    "the userName is the staff number and does not change", ScimType.RFC7644.MUTABILITY);
        }
        var repeated = wish.asked(Schemas.ENTERPRISE, "employeeNumber");
        if (!repeated.isEmpty() && !repeated.equals(staffNo)) {
            throw new BadRequestException(
                    "employeeNumber and userName are both the staff number and must be the same",
                    ScimType.RFC7644.INVALID_VALUE);
        }
    }

    /** What is written to a record that was merged would be lost, or happen to the other one unasked. */
    private void checkIsNoOther(Asking asking, String id) {
        links.standsFor(UUID.fromString(id)).ifPresent(kept -> {
            var where = users.find(asking.source(), kept.toString())
                    .map(user -> "write to the user " + user.id())
                    .orElse("that one is not in the reach of this source");
            throw new ConflictException("this record was merged into another; " + where);
        });
    }

    private static void checkRemovals(Wish wish) {
        for (var path : STAYS) {
            if (wish.drops(path)) {
                throw new BadRequestException(
                        String.join(".", path) + " cannot be removed, but replaced by another value",
                        ScimType.RFC7644.MUTABILITY);
            }
        }
    }

    private ScimUser found(Asking asking, String id) {
        return users.find(asking.source(), id)
                .orElseThrow(() -> new ResourceNotFoundException("there is no user with the id " + id));
    }

    private User shown(Asking asking, String id) {
        return document(found(asking, id));
    }

    private User document(ScimUser user) {
        return UserDocument.of(user, country.zone());
    }
}
