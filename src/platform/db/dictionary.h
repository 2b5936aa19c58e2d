#pragma once

struct sqlite3;

namespace gongyou {

/// Makes `gb18030(text)` known to a connection, what dictionary() in a statement becomes, as PostgreSQL has it in
/// `convert_to(text, 'GB18030')`: bytes whose order is that of a dictionary for the 3,755 usual characters (by their
/// sound), and by stroke and radical behind them.
void add_dictionary(sqlite3* handle);

}
