Console.WriteLine("lstm");
