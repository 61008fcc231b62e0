//! Question sets as XLSForm workbooks, read and written.
