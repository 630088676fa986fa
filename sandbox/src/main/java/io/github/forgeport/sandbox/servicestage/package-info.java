/** The simulated Huawei Cloud ServiceStage and its IAM. */
@NullMarked
package io.github.forgeport.sandbox.servicestage;

import org.jspecify.annotations.NullMarked;
