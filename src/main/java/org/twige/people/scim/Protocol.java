package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.country.Country;
import org.twige.people.roster.WriteRow;

/**
 * The protocol: discovery, reading, filters, patches and bulk, with users and groups behind it. It is set up when the
 * first machine asks, because most installations have none.
 *
 * @see "RFC 7643 and RFC 7644; decision 21"
 */
@Configuration(proxyBeanMethods = false)
class Protocol {

    static final int MOST_RESULTS = 200;
    static final int MOST_OPERATIONS = 100;
    static final int MOST_BYTES = 1_048_576;

    @Bean
    @Lazy
    UserEndpoint scimUserEndpoint(
            ScimUsers users,
            ScimLinks links,
            WriteUser writeUser,
            RemoveUser removeUser,
            Country country,
            PlatformTransactionManager transactions,
            WriteRow writeRow) {
        var ways = new UserEndpoint.Ways(new TransactionTemplate(transactions), writeRow);
        return new UserEndpoint(users, links, writeUser, removeUser, country, ways);
    }

    @Bean
    @Lazy
    ResourceEndpoint scimResourceEndpoint(UserEndpoint userEndpoint, ScimGroups groups) {
        var endpoint = new ResourceEndpoint(provider());
        var users = endpoint.registerEndpoint(new EndpointDefinition(
                Schemas.userType(), Schemas.user(), List.of(Schemas.enterprise(), Schemas.post()), userEndpoint));
        users.getFeatures().setETagFeature(ETagFeature.builder().enabled(true).build());
        var institutions = endpoint.registerEndpoint(new EndpointDefinition(
                Schemas.groupType(), Schemas.group(), List.of(Schemas.institution()), new GroupEndpoint(groups)));
        onlyRead(institutions);
        return endpoint;
    }

    private static void onlyRead(ResourceType type) {
        var control = type.getFeatures().getEndpointControlFeature();
        control.setCreateDisabled(true);
        control.setUpdateDisabled(true);
        control.setDeleteDisabled(true);
    }

    private static ServiceProvider provider() {
        return ServiceProvider.builder()
                .patchConfig(PatchConfig.builder().supported(true).build())
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(MOST_RESULTS)
                        .build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .bulkConfig(BulkConfig.builder()
                        .supported(true)
                        .maxOperations(MOST_OPERATIONS)
                        .maxPayloadSize((long) MOST_BYTES)
                        .build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("OAuth Bearer Token")
                        .description("A token that an administrator made for this source")
                        .type("oauthbearertoken")
                        .specUri("https://www.rfc-editor.org/info/rfc6750")
                        .primary(true)
                        .build()))
                .lenientContentTypeChecking(true)
                .build();
    }
}
