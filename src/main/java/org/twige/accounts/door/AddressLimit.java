package org.twige.accounts.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.web.Limits;

/**
 * How many tries one network may make, over all staff numbers.
 *
 * <p>Whole ministries share one address, so it is generous: each staff number has its own, narrow count besides. The
 * machine itself is not limited: behind a proxy that hides its callers, everybody would count as one.
 */
@Component
public class AddressLimit {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Limits limits;
    private final int times;

    AddressLimit(Limits limits, @Value("${twige.tries-per-address:600}") int times) {
        this.limits = limits;
        this.times = times;
    }

    /** Counts one try of this network; false when it has made too many. */
    public boolean allows(HttpServletRequest request) {
        try {
            var address = InetAddress.getByName(request.getRemoteAddr());
            return address.isLoopbackAddress() || limits.allows("accounts.door", network(address), times, WINDOW);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Somebody with one IPv6 address has the 18 quintillion others of the /64 as well. */
    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
    }
}
