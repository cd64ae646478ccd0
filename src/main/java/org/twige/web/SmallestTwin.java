package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Gives a file's brotli twin to whoever takes it: browsers name gzip first, and the first would be given otherwise. */
final class SmallestTwin extends EncodedResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return super.resolveResourceInternal(request == null ? null : new BrotliAlone(request), path, locations, chain);
    }

    private static final class BrotliAlone extends HttpServletRequestWrapper {

        BrotliAlone(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            var given = super.getHeader(name);
            var takesBrotli =
                    HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name) && given != null && given.contains("br");
            return takesBrotli ? "br" : given;
        }
    }
}
