"""What goes over the wire: requests are loaded, answers dumped and validated."""
