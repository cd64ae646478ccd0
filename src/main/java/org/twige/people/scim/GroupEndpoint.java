package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.NotImplementedException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the protocol does with groups, which are the institutions: it reads them. */
final class GroupEndpoint extends ResourceHandler<Group> {

    /** More are read page by page, as the users of the group. */
    static final int MOST_MEMBERS = 1_000;

    private final ScimGroups groups;

    GroupEndpoint(ScimGroups groups) {
        this.groups = groups;
    }

    @Override
    public Group getResource(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        var source = Asking.of(context).source();
        var group = groups.find(source, id)
                .orElseThrow(() -> new ResourceNotFoundException("there is no group with the id " + id));
        return document(source, group, asksForMembers(attributes));
    }

    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder order,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        if (sortBy != null) {
            throw new BadRequestException("groups come in the order of the tree", ScimType.RFC7644.INVALID_PATH);
        }
        if (asksForMembers(attributes)) {
            throw new BadRequestException(
                    "ask for the members of one group, or for users with a filter by groups.value",
                    ScimType.RFC7644.TOO_MANY);
        }
        var source = Asking.of(context).source();
        var found = groups.find(source, Filter.of(filter, groups.fields()), startIndex - 1, count);
        return PartialListResponse.<Group>builder()
                .totalResults(found.total())
                .resources(found.groups().stream()
                        .map(group -> document(source, group, false))
                        .toList())
                .build();
    }

    @Override
    public Group createResource(Group asked, Context context) {
        throw onlyRead();
    }

    @Override
    public Group updateResource(Group asked, Context context) {
        throw onlyRead();
    }

    @Override
    public void deleteResource(String id, Context context) {
        throw onlyRead();
    }

    private static NotImplementedException onlyRead() {
        return new NotImplementedException(
                "institutions are kept in Twige; write the institution of a user to move them");
    }

    private static boolean asksForMembers(@Nullable List<SchemaAttribute> attributes) {
        return attributes != null
                && attributes.stream()
                        .anyMatch(attribute -> attribute.getScimNodeName().startsWith("members"));
    }

    private Group document(Source source, ScimGroups.Group group, boolean withMembers) {
        var document = new Group();
        document.putArray("schemas").add(SchemaUris.GROUP_URI).add(Schemas.INSTITUTION);
        document.put("id", group.id().toString());
        document.put("displayName", group.name());
        var institution = document.putObject(Schemas.INSTITUTION)
                .put("code", group.code())
                .put("kind", group.kind());
        var parent = group.parent();
        if (parent != null) {
            institution.put("parent", parent.toString());
        }
        if (withMembers) {
            members(source, group, document);
        }
        document.setMeta(Meta.builder().resourceType("Group").build());
        return document;
    }

    private void members(Source source, ScimGroups.Group group, Group document) {
        var members = groups.members(source, group.id(), MOST_MEMBERS + 1);
        if (members.size() > MOST_MEMBERS) {
            throw new BadRequestException(
                    "the group has more than " + MOST_MEMBERS + " members; ask for users with the filter groups.value"
                            + " eq \"" + group.id() + "\"",
                    ScimType.RFC7644.TOO_MANY);
        }
        var list = document.putArray("members");
        members.forEach(member -> list.addObject()
                .put("value", member.id().toString())
                .put("display", member.names())
                .put("type", "User"));
    }
}
