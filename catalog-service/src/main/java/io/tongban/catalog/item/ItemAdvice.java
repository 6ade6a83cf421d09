package io.tongban.catalog.item;

import io.tongban.catalog.element.ElementFault;
import java.util.List;

/** What another feature has to say of a draft's item as it is worked on. Advice does not keep it from being saved. */
public interface ItemAdvice {

  List<ElementFault> advice(StoredItem item);
}
