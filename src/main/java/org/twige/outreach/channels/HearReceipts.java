package org.twige.outreach.channels;

import java.util.Objects;
import java.util.Set;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;

/** Hears the receipts of a gateway; what is no receipt, such as an answer to us, is let be. */
final class HearReceipts implements MessageReceiverListener {

    private static final Set<DeliveryReceiptState> UNDER_WAY =
            Set.of(DeliveryReceiptState.ENROUTE, DeliveryReceiptState.ACCEPTD, DeliveryReceiptState.UNKNOWN);

    private final Receipts receipts;

    HearReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (!MessageType.SMSC_DEL_RECEIPT.containedIn(message.getEsmClass())) {
            return;
        }
        try {
            var receipt = message.getShortMessageAsDeliveryReceipt();
            var state = receipt.getFinalStatus();
            if (!UNDER_WAY.contains(state)) {
                var why = Reply.kept(state + " " + Objects.requireNonNullElse(receipt.getError(), ""));
                receipts.told(ChannelKind.SMS, id(message, receipt), state == DeliveryReceiptState.DELIVRD, why);
            }
        } catch (InvalidDeliveryReceiptException e) {
            throw new ProcessRequestException("no receipt", SMPPConstant.STAT_ESME_RX_R_APPN, e);
        }
    }

    /** A gateway that names the message beside the text of a receipt knows it better: the text may have other digits. */
    private static String id(DeliverSm message, DeliveryReceipt receipt) {
        var named = message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return named == null ? receipt.getId() : named.getValueAsString();
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // nothing was asked for
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RX_P_APPN);
    }
}
