#pragma once

namespace gongyou::people {

enum class Sex { woman,
    man,
    unstated };

}
